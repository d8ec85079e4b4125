using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Tests.Accounts;

public sealed class ProofTokenTests
{
    private static readonly Guid Handle = Guid.Parse("0198c0de-0000-7000-8000-00000000002a");

    [Fact]
    public void TryRead_OfWhatWasMade_MatchesItsSecretsOnly()
    {
        var secrets = ProofToken.Create(Handle, out var link, out _);
        var others = ProofToken.Create(Handle, out var otherLink, out _);
        Assert.True(ProofToken.TryRead(link, out var token));
        Assert.Equal((Handle, link), (token.Id, token.ToString()));
        Assert.True(token.Matches(secrets));
        Assert.False(token.Matches(others));
        Assert.NotEqual(link, otherLink);
        Assert.DoesNotContain(link, character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void TryRead_WhenItIsNoToken_IsFalse(string? text) => Assert.False(ProofToken.TryRead(text, out _));

    [Fact]
    public void Create_Always_MakesSixDigits()
    {
        for (var round = 0; round < 1000; round++)
        {
            ProofToken.Create(Handle, out _, out var code);
            Assert.Matches("^[0-9]{6}$", code);
        }
    }

    [Fact]
    public void Matches_WhenTheCodeIsTypedAnotherWay_IsTrue()
    {
        var secrets = ProofToken.Create(Handle, out _, out var code);
        var arabic = string.Concat(code.Select(digit => (char)('\u0660' + (digit - '0'))));
        var wide = string.Concat(code.Select(digit => (char)('\uff10' + (digit - '0'))));
        foreach (var typed in (string[])[code, $" {code[..3]} {code[3..]}\t", $"{code[..3]}-{code[3..]}", $"{code[..2]}\u2011{code[2..]}", arabic, wide])
        {
            Assert.True(ProofToken.Matches(Handle, typed, secrets), typed);
        }

        Assert.False(ProofToken.Matches(Guid.NewGuid(), code, secrets));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0{0}")]
    [InlineData("{0}0")]
    [InlineData("x{0}")]
    [InlineData("{0};{0}")]
    public void Matches_WhenAnythingElseIsTyped_IsFalse(string? typed)
    {
        var secrets = ProofToken.Create(Handle, out _, out var code);
        Assert.False(ProofToken.Matches(Handle, typed?.Replace("{0}", code, StringComparison.Ordinal), secrets));
    }
}
