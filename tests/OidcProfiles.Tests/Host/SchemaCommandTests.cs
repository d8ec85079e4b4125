using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;

namespace OidcProfiles.Tests.Host;

/// <summary>The command as a process of its own: alone, and beside a host that runs on the same data folder.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SchemaCommandTests
{
    [Fact]
    public async Task Command_WhenNoHostRuns_StartsAndStopsTheDatabaseItself()
    {
        await using var folder = new PostgresFolder();

        var export = await HostProcess.RunAsync(folder, null, "schema", "export");
        Assert.Equal(0, export.Code);
        Assert.Equal(
            ["department", "employee_number", "member", "tags", "internal_note", "initials"],
            JsonDocument.Parse(export.Output).RootElement.GetProperty("customAttributes").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal(0, await folder.ServerIdAsync());

        var same = await HostProcess.RunAsync(folder, export.Output, "schema", "check", "-");
        Assert.Equal((0, 0), (same.Code, Read(same.Output, "differences").GetArrayLength()));
        var faulty = await HostProcess.RunAsync(folder, """{"customAttributes":[{"nome":"x"}]}""", "schema", "import", "-", "--apply");
        Assert.Equal((3, 1), (faulty.Code, Read(faulty.Output, "faults").GetArrayLength()));
        var missing = await HostProcess.RunAsync(folder, null, "schema", "check", "/nowhere.json");
        Assert.Equal((1, ""), (missing.Code, missing.Output));
        Assert.Contains("/nowhere.json", missing.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WhenAHostRunsOnTheFolder_WorksBesideIt()
    {
        await using var folder = new PostgresFolder();
        using var host = HostProcess.Start(folder, "--urls", "http://127.0.0.1:0");
        try
        {
            await WaitAsync(host, "Ready:");
            const string Document = """{"customAttributes":[{"name":"department","type":"Dropdown","allowedValues":["Sales"]}]}""";

            // Alice is in Research, and all her other custom values would go out of sight; of her initials none is kept.
            var check = await HostProcess.RunAsync(folder, Document, "schema", "import", "-");
            Assert.Equal((3, false), (check.Code, Read(check.Output, "isApplied").GetBoolean()));
            Assert.Equal(
                [
                    ("address", -1), ("name", -1), ("department", 1), ("employee_number", 1), ("member", 1), ("tags", 1), ("internal_note", 1),
                    ("initials", 0),
                ],
                Read(check.Output, "differences").EnumerateArray().Select(difference => (
                    difference.GetProperty("name").GetString()!,
                    difference.TryGetProperty("values", out var values) ? values.GetProperty("invalid").GetInt32() : -1)));

            var import = await HostProcess.RunAsync(folder, Document, "schema", "import", "-", "--apply");
            Assert.Equal((0, true), (import.Code, Read(import.Output, "isApplied").GetBoolean()));
            var again = await HostProcess.RunAsync(folder, Document, "schema", "check", "-");
            Assert.Equal((0, 0), (again.Code, Read(again.Output, "differences").GetArrayLength()));

            // Nor does the command stop the database of the host.
            Assert.NotEqual(0, await folder.ServerIdAsync());
            Assert.False(host.HasExited);
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
        }
    }

    private static JsonElement Read(string json, string member) => JsonDocument.Parse(json).RootElement.GetProperty(member);

    private static async Task WaitAsync(Process process, string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                // Nobody may wait for a full pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail(await process.StandardError.ReadToEndAsync());
    }
}
