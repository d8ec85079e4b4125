using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Every payload gives its golden result. A further payload is data alone: a case in a file under Samples.</summary>
public sealed class SampleTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var sample in SampleFiles.All)
        {
            data.Add(sample.Provider, sample.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_ForASample_GivesItsGoldenResult(string provider, string name)
    {
        var sample = SampleFiles.All.Single(candidate => candidate.Provider == provider && candidate.Name == name);
        Assert.Equal(ResultText.Write(sample.Expected), ResultText.Write(Given.Reader(sample.Options).Read(provider, sample.Documents)));
    }

    [Fact]
    public void Samples_Always_CoverEveryMapping() => Assert.Subset(
        SampleFiles.All.Select(sample => sample.Provider).ToHashSet(),
        ProviderMappingSet.BuiltIn.Names.Where(name => name != ProviderMappingSet.Generic).ToHashSet());

    [Fact]
    public void Samples_Always_CoverEveryEvidenceReasonAndRefusal()
    {
        var all = string.Join('\n', SampleFiles.All.Select(sample => sample.Expected.GetRawText()));
        Assert.All(Enum.GetNames<OidcProfiles.Normalization.Trust.EmailEvidence>(), name => Assert.Contains($"\"{name}\"", all, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<UpstreamRefusal>(), name => Assert.Contains($"\"{name}\"", all, StringComparison.Ordinal));

        // The others need attributes of a host and are shown in CustomAttributeTests.
        Assert.All(
            Enum.GetValues<DropReason>().Except([DropReason.NotAllowed, DropReason.TooManyValues, DropReason.UnknownAttribute]),
            reason => Assert.Contains($"\"{reason}\"", all, StringComparison.Ordinal));
    }
}
