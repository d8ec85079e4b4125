using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Lets the tests say from which network a request comes, as a proxy would.</summary>
public sealed class Networks : IStartupFilter
{
    public const string Header = "Test-Network";

    public static IPAddress Home { get; } = IPAddress.Parse("203.0.113.7");

    public static IPAddress Elsewhere { get; } = IPAddress.Parse("198.51.100.1");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return following(context);
        });
        next(app);
    };
}
