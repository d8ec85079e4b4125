using OidcProfiles.Accounts.Phones;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Accounts.Phones;

public sealed class PhoneFaultsTests
{
    [Fact]
    public void Find_Always_NamesEveryFault()
    {
        var options = new PhoneOptions
        {
            CodeLifetime = TimeSpan.FromHours(2),
            SendTimeout = TimeSpan.Zero,
            Number = new CooldownRule { Limit = 0 },
            Account = null!,
            Network = new CooldownRule { Window = TimeSpan.Zero },
        };
        Assert.Equal(
            [
                "Accounts:Phones:CodeLifetime '02:00:00' is not accepted; accepted: more than 0 and at most 01:00:00.",
                "Accounts:Phones:SendTimeout '00:00:00' is not accepted; accepted: more than 0 and at most 00:01:00.",
                "Accounts:Phones:Number:Limit '0' is not accepted; accepted: 1 to 100000.",
                "Accounts:Phones:Account is null; accepted: an object, or nothing at all.",
                "Accounts:Phones:Network:Window '00:00:00' is not accepted; accepted: 00:00:01 to 31.00:00:00.",
            ],
            PhoneFaults.Find(options));
    }

    [Fact]
    public void Find_OfTheDefaultsAndOfNothing_FindsNothingAndOneFault()
    {
        Assert.Empty(PhoneFaults.Find(new()));
        Assert.Single(PhoneFaults.Find(null));
    }
}
