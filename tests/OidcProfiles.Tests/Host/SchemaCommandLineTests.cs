using OidcProfiles.Host.SchemaCommands;

namespace OidcProfiles.Tests.Host;

public sealed class SchemaCommandLineTests
{
    [Theory]
    [InlineData("--urls http://x --data schema")]
    [InlineData("--data=schema --reset")]
    [InlineData("")]
    [InlineData("other schema")]
    public void Find_WhenTheServerIsMeant_FindsNothing(string line) => Assert.Null(SchemaCommandLine.Find(Words(line)));

    [Theory]
    [InlineData("--urls http://x --data d schema export", SchemaVerb.Export, "-", false, "--urls http://x --data d")]
    [InlineData("schema check f.json --data=d", SchemaVerb.Check, "f.json", false, "--data=d")]
    [InlineData("schema import - --apply", SchemaVerb.Import, "-", true, "")]
    [InlineData("schema import --apply f --Host:DataFolder d", SchemaVerb.Import, "f", true, "--Host:DataFolder d")]
    internal void Find_WhenTheWordsAreSound_ReadsThem(string line, SchemaVerb verb, string file, bool isApplied, string settings)
    {
        var command = SchemaCommandLine.Find(Words(line))!;

        Assert.Equal((verb, file, isApplied), (command.Verb!.Value, command.File, command.IsApplied));
        Assert.Equal(Words(settings), command.Settings);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("schema export file")]
    [InlineData("schema export --apply")]
    [InlineData("schema check")]
    [InlineData("schema check f --apply")]
    [InlineData("schema import f --reset")]
    [InlineData("schema remove f")]
    public async Task RunAsync_WhenTheWordsAreWrong_PrintsHowToUseIt(string line)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();

        var code = await SchemaCommand.RunAsync(SchemaCommandLine.Find(Words(line))!, TextReader.Null, output, messages);

        Assert.Equal((SchemaCommand.WrongUsage, ""), (code, output.ToString()));
        Assert.StartsWith("Usage:", messages.ToString(), StringComparison.Ordinal);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
