using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OidcProfiles.Host.Database;
using OidcProfiles.Host.Sample;

namespace OidcProfiles.Host;

/// <summary>What surrounds the server: messages to whoever starts it.</summary>
internal static class HostProgram
{
    /// <summary>Runs the host; a setting that is wrong is one message, not a stack trace.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C while it was starting.
            return 130;
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            await Console.Error.WriteLineAsync(Explain(exception));
            return 1;
        }
    }

    /// <summary>A logger for what happens before there is a host.</summary>
    /// <param name="builder">The host to be.</param>
    /// <param name="toError">Whether standard output is for something else.</param>
    public static ILoggerFactory CreateLogging(WebApplicationBuilder builder, bool toError = false) => LoggerFactory.Create(logging =>
    {
        logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole(options => options.SingleLine = true);
        if (toError)
        {
            logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    });

    public static void SayReady(WebApplication app, HostSettings settings)
    {
        var address = settings.PublicUrl?.OriginalString.TrimEnd('/')
            ?? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine($"Ready: {address}");
        if (app.Environment.IsDevelopment())
        {
            Console.WriteLine($"""
                  Try {address}/sample to see what a client gets: sign in as alice or admin with the password {SampleUsers.Password}
                  Clients: sample-spa (public), sample-web (secret sample-web-secret), sample-signed (public, signed UserInfo); redirect URI http://127.0.0.1:5099/callback
                  Administration: {address}/admin, as admin
                  Mails: {address}/dev/mails
                  Discovery: {address}/.well-known/openid-configuration
                  Data: {settings.DataFolder}. Stop with Ctrl+C; start anew with --reset.
                """);
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        HostSettingException or PostgresNotFoundException or PrivatePostgresException => exception.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AggregateException many when many.InnerExceptions.All(inner => Explain(inner) is not null) =>
            string.Join(Environment.NewLine, many.InnerExceptions.Select(Explain).Distinct()),
        _ => null,
    };
}
