using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>The folder that mails are written to; only its owner may enter it.</summary>
internal sealed class EmailPickupFolder
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public EmailPickupFolder(IOptions<OidcProfilesOptions> options, IServiceProvider services)
    {
        // A host without this service is a program of its own kind.
        var root = services.GetService<IHostEnvironment>()?.ContentRootPath ?? AppContext.BaseDirectory;
        FullName = Path.GetFullPath(options.Value.Email.Delivery.PickupFolder!, root);
    }

    public string FullName { get; }

    /// <summary>A folder for one mail until it is whole; on the same disk, so that moving out of it is one step.</summary>
    public string CreateWorkshop() => CreateFolder(Path.Combine(CreateFolder(FullName), $".{Guid.NewGuid():N}"));

    /// <summary>Puts a whole file into the folder; one of that name is replaced.</summary>
    public void Accept(string file, string name)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnerFile);
        }

        File.Move(file, Path.Combine(FullName, name), overwrite: true);
    }

    private static string CreateFolder(string path) =>
        (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerFolder)).FullName;
}
