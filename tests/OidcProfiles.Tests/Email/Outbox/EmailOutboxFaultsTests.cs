using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Email.Outbox;

public sealed class EmailOutboxFaultsTests
{
    public static TheoryData<string, Action<EmailOutboxOptions>> Wrong() => new()
    {
        { "BatchSize '0'", options => options.BatchSize = 0 },
        { "Concurrency '101'", options => options.Concurrency = 101 },
        { "MaxAttempts '0'", options => options.MaxAttempts = 0 },
        { "MaxLostLeases '-1'", options => options.MaxLostLeases = -1 },
        { "PollInterval '00:00:00'", options => options.PollInterval = TimeSpan.Zero },
        { "SendTimeout '00:00:00.0010000'", options => options.SendTimeout = TimeSpan.FromMilliseconds(1) },
        { "Lease '00:01:59' is not accepted; accepted: twice SendTimeout (00:02:00) to", options => options.Lease = TimeSpan.FromSeconds(119) },
        { "FirstDelay '02:00:00' is not accepted; accepted: 00:00:00.0010000 to LongestDelay (01:00:00)", options => options.FirstDelay = TimeSpan.FromHours(2) },
        { "InteractiveFirstDelay '00:00:00'", options => options.InteractiveFirstDelay = TimeSpan.Zero },
        { "LongestDelay '2.00:00:00'", options => options.LongestDelay = TimeSpan.FromDays(2) },
        { "FirstPause '00:02:00'", options => options.FirstPause = TimeSpan.FromMinutes(2) },
        { "LongestPause '02:00:00'", options => options.LongestPause = TimeSpan.FromHours(2) },
        { "SentRetention '00:00:00'", options => options.SentRetention = TimeSpan.Zero },
        { "DeadRetention '91.00:00:00'", options => options.DeadRetention = TimeSpan.FromDays(91) },
        { "DeadEnvelopeRetention '40000.00:00:00'", options => options.DeadEnvelopeRetention = TimeSpan.FromDays(40_000) },
        { "Cooldown is null", options => options.Cooldown = null! },
        { "Cooldown:Kinds is null", options => options.Cooldown.Kinds = null! },
        { "Cooldown:Kinds 'nothing'", options => options.Cooldown.Kinds["nothing"] = new() },
        { "Cooldown:Kinds:welcome:Limit '0'", options => options.Cooldown.Kinds["welcome"] = new() { Limit = 0 } },
        { "Cooldown:Address:Gap '-00:00:01'", options => options.Cooldown.Address.Gap = TimeSpan.FromSeconds(-1) },
        { "Cooldown:Network:Window '32.00:00:00'", options => options.Cooldown.Network.Window = TimeSpan.FromDays(32) },
        { "Cooldown:Network is null", options => options.Cooldown.Network = null! },
    };

    [Fact]
    public void Find_OfTheDefaults_FindsNothing() => Assert.Empty(EmailOutboxFaults.Find(new()));

    [Fact]
    public void Find_OfNothing_SaysSo() => Assert.Single(EmailOutboxFaults.Find(null));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Find_WhenASettingIsWrong_NamesItAndItsValue(string expected, Action<EmailOutboxOptions> change)
    {
        var options = new EmailOutboxOptions();
        change(options);
        var fault = Assert.Single(EmailOutboxFaults.Find(options));
        Assert.StartsWith($"Email:Outbox:{expected}", fault, StringComparison.Ordinal);
        Assert.Contains("accepted:", fault, StringComparison.Ordinal);
    }
}
