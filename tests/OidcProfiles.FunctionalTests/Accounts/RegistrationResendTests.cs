using OidcProfiles.Accounts;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The mail of a registration, once more.</summary>
public sealed class RegistrationResendTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task Resend_Always_MakesANewLinkAndEndsTheOldOne()
    {
        var person = new Registrant(host, AccountHost.NewAddress());
        var first = await person.RequestAsync();
        var old = await person.LinkAsync();
        var second = await person.ResendAsync(first.Handle!.Value);
        Assert.True(second.Result.Succeeded);
        Assert.NotEqual(first.Handle, second.Handle);
        var current = await person.LinkAsync(count: 2);
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single((await person.ConfirmAsync(old)).Result.Errors).Code);
        Assert.True((await person.ConfirmAsync(current)).Result.Succeeded);
    }

    [Fact]
    public async Task Resend_OfAKnownAddress_AnswersTheSameAndTellsItsOwner()
    {
        var (known, unknown) = (new Registrant(host, AccountHost.NewAddress()), new Registrant(host, AccountHost.NewAddress()));
        await host.CreateUserAsync(known.Address);
        var handles = ((await known.RequestAsync()).Handle!.Value, (await unknown.RequestAsync()).Handle!.Value);
        await host.Mails.WaitAsync(known.Address, "already-registered");
        await unknown.LinkAsync();
        AssertSame(await known.ResendAsync(handles.Item1), await unknown.ResendAsync(handles.Item2));
        await host.Mails.WaitAsync(known.Address, "already-registered", count: 2);
        await unknown.LinkAsync(count: 2);
    }

    [Fact]
    public async Task Resend_OfARegistrationThatIsOver_AnswersTheSame()
    {
        var (over, open) = (new Registrant(host, AccountHost.NewAddress()), new Registrant(host, AccountHost.NewAddress()));
        var handles = ((await over.RequestAsync()).Handle!.Value, (await open.RequestAsync()).Handle!.Value);
        Assert.True((await over.ConfirmAsync(await over.LinkAsync())).Result.Succeeded);
        AssertSame(await over.ResendAsync(handles.Item1), await open.ResendAsync(handles.Item2));
        await host.Mails.WaitAsync(over.Address, "already-registered");
    }

    [Fact]
    public async Task Resend_OfAnotherAddressThanTheRegistration_SendsItNothing()
    {
        var (person, other) = (new Registrant(host, AccountHost.NewAddress()), new Registrant(host, AccountHost.NewAddress()));
        var handle = (await person.RequestAsync()).Handle!.Value;
        var link = await person.LinkAsync();
        Assert.True((await other.ResendAsync(handle)).Result.Succeeded);

        // Mails leave in their order: when this one has come, there was none before it.
        await other.RequestAsync();
        await other.LinkAsync();
        Assert.Single(host.Mails.To(other.Address));
        Assert.True((await person.ConfirmAsync(link)).Result.Succeeded);
    }

    private static void AssertSame(AccountRequestResult known, AccountRequestResult unknown) =>
        Assert.Equal((true, null, true, null), (known.Result.Succeeded, known.Wait, unknown.Result.Succeeded, unknown.Wait));
}
