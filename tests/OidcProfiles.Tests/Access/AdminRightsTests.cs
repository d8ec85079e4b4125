using OidcProfiles.Access;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Access;

public sealed class AdminRightsTests
{
    private static readonly AdminLevel[] Levels = Enum.GetValues<AdminLevel>();

    [Fact]
    public void Combinations_OfAllRights_AreThoseOfTheirAreas()
    {
        var all = (from users in Levels
                   from attributes in Levels
                   from emails in Levels
                   from audit in Levels
                   select new AdminRights(users, attributes, emails, audit)).ToList();
        foreach (var one in all)
        {
            foreach (var other in all)
            {
                foreach (var area in Enum.GetValues<AdminArea>())
                {
                    Assert.Equal(one[area] > other[area] ? one[area] : other[area], one.Or(other)[area]);
                    Assert.Equal(one[area] < other[area] ? one[area] : other[area], one.And(other)[area]);
                }

                Assert.Equal(Enum.GetValues<AdminArea>().All(area => one[area] >= other[area]), one.Cover(other));
            }
        }
    }

    [Theory]
    [InlineData(Party.EndUser, false)]
    [InlineData(Party.Client, false)]
    [InlineData(Party.Portal, true)]
    [InlineData(Party.AdminApi, true)]
    public void May_OfAParty_IsForPortalAndApiOnly(Party party, bool expected)
    {
        foreach (var area in Enum.GetValues<AdminArea>())
        {
            var actor = new ProfileActor(party, ValueSource.Admin, "a") { Rights = AdminRights.Full };
            Assert.Equal(expected, actor.May(area, AdminLevel.Manage));
            Assert.False((actor with { Rights = AdminRights.ReadOnly }).May(area, AdminLevel.Manage));
            Assert.Equal(expected, (actor with { Rights = AdminRights.ReadOnly }).May(area, AdminLevel.Read));
            Assert.False(new ProfileActor(party, ValueSource.Admin, "a").May(area, AdminLevel.Read));
        }
    }

    [Fact]
    public void Demand_WithoutTheRight_Throws()
    {
        var reader = ProfileActor.Portal("a", AdminRights.ReadOnly);
        reader.Demand(AdminArea.Audit, AdminLevel.Read);
        var exception = Assert.Throws<AdminRightsException>(() => reader.Demand(AdminArea.Audit, AdminLevel.Manage));
        Assert.Equal((AdminArea.Audit, AdminLevel.Manage), (exception.Area, exception.Level));
    }
}
