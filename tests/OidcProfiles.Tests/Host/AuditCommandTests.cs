using System.Runtime.Versioning;
using OidcProfiles.Auditing;
using OidcProfiles.Host.AuditCommands;

namespace OidcProfiles.Tests.Host;

public sealed class AuditCommandTests
{
    private static readonly string Checkpoint = $"12:{new string('a', 64)}";

    [Theory]
    [InlineData("")]
    [InlineData("--data audit verify")]
    [InlineData("schema export")]
    [InlineData("verify audit")]
    public void Find_WhenAnotherThingIsMeant_FindsNothing(string line) => Assert.Null(AuditCommandLine.Find(Words(line)));

    [Fact]
    public void Find_WhenTheWordsAreSound_ReadsThem()
    {
        var plain = AuditCommandLine.Find(Words("--data d audit verify"))!;
        Assert.Equal((true, null), (plain.IsSound, plain.Known));
        Assert.Equal(["--data", "d"], plain.Settings);
        var known = AuditCommandLine.Find(Words($"audit verify {Checkpoint} --data=d"))!;
        Assert.Equal((true, new(12, new('a', 64))), (known.IsSound, known.Known));
        Assert.Equal(["--data=d"], known.Settings);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit seal")]
    [InlineData("audit verify 12")]
    [InlineData("audit verify 12:abc")]
    [InlineData("audit verify --reset")]
    [InlineData("audit verify --apply")]
    public async Task Run_WhenTheWordsAreWrong_PrintsHowToUseIt(string line)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, await AuditCommand.RunAsync(AuditCommandLine.Find(Words(line))!, output, messages));
        Assert.Equal(string.Empty, $"{output}");
        Assert.StartsWith("Usage:", $"{messages}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AuditFaultKind.Changed, "Event 7 is changed")]
    [InlineData(AuditFaultKind.Missing, "Event 7 is missing")]
    [InlineData(AuditFaultKind.Reordered, "Event 7 is reordered")]
    [InlineData(AuditFaultKind.Foreign, "Event 7 is foreign")]
    [InlineData(AuditFaultKind.Rewritten, "Event 7 is rewritten")]
    [InlineData(AuditFaultKind.Head, "Event 7 is not the head")]
    [InlineData(AuditFaultKind.Unsealed, "An event of 2026-11-21T12:00:00.0000000+00:00 is unsealed")]
    public async Task Verify_WhenThereIsAFault_NamesItInOneSentence(AuditFaultKind kind, string expected)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var chain = new Chain(new(kind, kind == AuditFaultKind.Unsealed ? null : 7, new FixedTime().Now));
        Assert.Equal(1, await AuditCommand.VerifyAsync(chain, known: null, output, messages));
        Assert.Equal(string.Empty, $"{output}");
        Assert.StartsWith(expected, $"{messages}", StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Command_OnADatabase_TellsTheHeadOrTheFault()
    {
        await using var folder = new PostgresFolder();
        var whole = await HostProcess.RunAsync(folder, null, "audit", "verify");
        Assert.Equal((0, $"{AuditCheckpoint.Start}"), (whole.Code, whole.Output.Trim()));

        await using var postgres = await folder.StartAsync();
        await PostgresFolder.AskAsync(
            postgres,
            """
            INSERT INTO "OidcProfileAudit" ("Id", "At", "Event", "Succeeded", "Details", "Sequence", "Hash")
            VALUES ('00000000-0000-0000-0000-000000000001', now(), 'made-up', true, '{}', 1, 'none');
            """);
        var faulty = await HostProcess.RunAsync(folder, null, "audit", "verify");
        Assert.Equal((1, string.Empty), (faulty.Code, faulty.Output));
        Assert.Contains("Event 1 is changed", faulty.Messages, StringComparison.Ordinal);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Chain(AuditFault fault) : IAuditChain
    {
        public Task<int> SealAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<AuditVerification> VerifyAsync(AuditCheckpoint? known, CancellationToken cancellationToken) =>
            Task.FromResult(new AuditVerification { Head = AuditCheckpoint.Start, Count = 0, Erased = 0, Fault = fault });
    }
}
