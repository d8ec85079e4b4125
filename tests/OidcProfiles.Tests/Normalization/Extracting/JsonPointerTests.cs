using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Tests.Normalization.Extracting;

/// <summary>The examples of RFC 6901, section 5, and what is no pointer.</summary>
public sealed class JsonPointerTests
{
    private const string Document =
        """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8,"\ud800":9,"twice":1,"twice":2}""";

    [Theory]
    [InlineData("/foo", """["bar","baz"]""")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    [InlineData("/twice", "2")]
    public void Find_WhenThereIsAValue_GivesIt(string pointer, string value) =>
        Assert.Equal(value, JsonPointer.Parse(pointer)!.Find(Given.Json(Document))!.Value.GetRawText());

    [Theory]
    [InlineData("/bar")]
    [InlineData("/foo/2")]
    [InlineData("/foo/-")]
    [InlineData("/foo/00")]
    [InlineData("/foo/01")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/99999999999")]
    [InlineData("/foo/bar")]
    [InlineData("/foo/0/x")]
    [InlineData("/\ud800")]
    public void Find_WhenThereIsNone_GivesNull(string pointer) => Assert.Null(JsonPointer.Parse(pointer)!.Find(Given.Json(Document)));

    [Fact]
    public void Find_WhenThePointerIsEmpty_GivesTheDocument() => Assert.Equal("[1]", JsonPointer.Parse("")!.Find(Given.Json("[1]"))!.Value.GetRawText());

    [Theory]
    [InlineData("/n")]
    [InlineData("/\u0416")]
    [InlineData("/a\"b")]
    [InlineData("/t\tt")]
    public void Find_WhenNamesAreEscapedBesideOneThatIsNoText_FindsThemAll(string pointer) => Assert.Equal(
        "2",
        JsonPointer.Parse(pointer)!.Find(Given.Json("""
            {"\ud800":1,"\ud800n":1,"n":1,"\u006e":2,"nn":1,"\u0416":2,"a\"b":2,"t\tt":2}
            """))!.Value.GetRawText());

    /// <summary>An exception for each of them and each attribute would take seconds.</summary>
    [Fact]
    public void Read_WhenThousandsOfNamesAreNoText_ThrowsNotEvenInside()
    {
        var members = string.Join(',', Enumerable.Range(0, 4000).Select(index => $"\"nam\\ud800{index}\":1"));
        var (reader, documents) = (Given.Reader(), Given.UserInfo($$"""{{{members}},"sub":"1","name":"Jane"}"""));
        var (thread, count) = (Environment.CurrentManagedThreadId, 0);
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            Assert.Single(reader.Read("google", documents).Profile!.Attributes);
            Assert.Equal(0, count);
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs args) =>
            count += Environment.CurrentManagedThreadId == thread ? 1 : 0;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("name")]
    [InlineData("#/name")]
    [InlineData("/a~2b")]
    [InlineData("/a~")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17")]
    public void Parse_WhenItIsNoPointer_GivesNull(string? text) => Assert.Null(JsonPointer.Parse(text));
}
