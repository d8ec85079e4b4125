using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OidcProfiles.Email.Templates;
using OidcProfiles.Tests.Email.Fakes;

namespace OidcProfiles.Tests.Email;

public sealed class EmailTemplateStartupTests
{
    [Fact]
    public async Task StartAsync_WhenOverridesHaveFaults_LogsEachWithItsPlace()
    {
        await using var mails = new Mails();
        mails.WriteFile("welcome/subject", "one\n{{ nothing }}");
        mails.WriteFile("welcome/body.txt", "whole");
        mails.WriteFile("nonsense/subject", "whole");
        mails.Store.Set("welcome/subject", "hidden {{ nothing }}");
        mails.Store.Set("layout/foot.html.de", "{{ link }}");
        mails.Store.Set("welcome/subject.fr", "alone");

        await mails.StartAsync();

        Assert.Equal(
            [
                "Error 1102: A template of the source Folder was left out: nonsense/subject: No mail has such a template; accepted: "
                    + "<mail>/subject, <mail>/body.html, <mail>/body.txt, layout/<name>.html or layout/<name>.txt, and with another language "
                    + "'.' and its tag (BCP 47).",
                "Error 1105: A template of the source Database has a fault: layout/foot.html.de(1,1): There is no such thing.",
                "Error 1105: A template of the source Database has a fault: welcome/subject(1,8): There is no such thing.",
                "Error 1105: A template of the source Folder has a fault: welcome/subject(2,1): There is no such thing.",
                "Warning 1106: The template 'welcome/subject' of the source Database is not used: its mail has not all three parts in that "
                    + "language, or another source comes first.",
                "Warning 1106: The template 'welcome/subject.fr' of the source Database is not used: its mail has not all three parts in that "
                    + "language, or another source comes first.",
            ],
            mails.Log.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task StartAsync_WhenThereAreNoOverrides_SaysNothing()
    {
        await using var mails = new Mails();
        await mails.StartAsync();
        Assert.Empty(mails.Log.Lines);
    }

    [Fact]
    public async Task StartAsync_WhenTheDatabaseIsAway_LogsItAndGoesOn()
    {
        await using var mails = new Mails();
        mails.Store.IsDown = true;
        await mails.StartAsync();
        Assert.StartsWith("Error 1103", Assert.Single(mails.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_WhenThereIsNoEngine_SaysWhatToAdd()
    {
        using var log = new LogRecorder();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log));
        services.AddOidcProfiles();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetServices<IHostedService>().Single(service => service is EmailTemplateStartup).StartAsync(CancellationToken.None);

        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Error 1107", line, StringComparison.Ordinal);
        Assert.Contains("AddScriban()", line, StringComparison.Ordinal);
    }
}
