using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using OidcProfiles.Host.Database;

namespace OidcProfiles.TestSupport;

/// <summary>
/// Serves PostgreSQL until SIGTERM: of the data folder that the argument names, or without one a temporary cluster, for
/// <c>test</c>. Prints the connection string once it can be used. With <c>--remove</c> it deletes the cluster of a data folder, with
/// <c>--write CONNECTION SEED COUNT</c> it is a <see cref="Writer"/>, with <c>--mail CONNECTION FOLDER</c> a <see cref="Mailer"/>, with
/// <c>--smtp SETTINGS</c> a <see cref="MailProgram"/>.
/// </summary>
public static class PostgresProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["--remove", var folder])
        {
            await PrivatePostgres.RemoveAsync(folder, NullLogger.Instance);
            return 0;
        }

        if (arguments is ["--write", var connection, var seed, var count])
        {
            await Writer.RunAsync(
                connection, int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
            return 0;
        }

        if (arguments is ["--smtp", var settings])
        {
            await MailProgram.RunAsync(settings);
            return 0;
        }

        if (arguments is ["--mail", var mailConnection, var mailFolder])
        {
            await Mailer.RunAsync(mailConnection, mailFolder);
            return 0;
        }

        var end = new TaskCompletionSource();
        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.TrySetResult();
        }

        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        try
        {
            await using var postgres = arguments.Length == 0
                ? await PrivatePostgres.StartTemporaryAsync(NullLogger.Instance)
                : await PrivatePostgres.StartAsync(arguments[0], NullLogger.Instance);
            await Console.Out.WriteLineAsync($"Ready: {postgres.ConnectionString}");
            await end.Task;
            return 0;
        }
        catch (PrivatePostgresException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
