using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts;

/// <summary>
/// Accounts send links, and links need an address to begin with: without one the host does not start. While somebody develops, with a port
/// that is chosen at start perhaps, it is a warning only.
/// </summary>
internal sealed class PublicUrlRule(ILogger<PublicUrlRule> logger, IHostEnvironment? environment = null)
    : IValidateOptions<OidcProfilesOptions>, IHostedService
{
    private bool _isMissing;

    private bool IsDevelopment => environment?.IsDevelopment() == true;

    public ValidateOptionsResult Validate(string? name, OidcProfilesOptions options)
    {
        _isMissing = options.PublicUrl is null;
        return _isMissing && !IsDevelopment
            ? ValidateOptionsResult.Fail(
                "PublicUrl is not set, and the links of mails about accounts begin with it; accepted: the absolute http or https address by which "
                + "people reach the server, such as https://id.example.org.")
            : ValidateOptionsResult.Success;
    }

    /// <summary>Said once, and not with every validation.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_isMissing)
        {
            Log.PublicUrlMissing(logger);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
