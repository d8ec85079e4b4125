using OidcProfiles.Email;

namespace OidcProfiles.Tests.Email;

public sealed class EmailFaultsTests
{
    [Theory]
    [InlineData(45, 30, true)]
    [InlineData(44, 30, false)]
    [InlineData(60, 46, false)]
    public void Find_WhenTheSenderGivesUpBeforeTheServerDoes_SaysSo(int sender, int server, bool isAccepted)
    {
        var options = new EmailOptions { From = "no-reply@example.org" };
        options.Delivery.Smtp.Host = "smtp.example.org";
        options.Delivery.Smtp.Timeout = TimeSpan.FromSeconds(server);
        options.Outbox.SendTimeout = TimeSpan.FromSeconds(sender);
        var faults = EmailFaults.Find(options).ToList();
        Assert.Equal(isAccepted, faults.Count == 0);
        Assert.All(faults, fault => Assert.StartsWith("Email:Outbox:SendTimeout '", fault, StringComparison.Ordinal));
    }
}
