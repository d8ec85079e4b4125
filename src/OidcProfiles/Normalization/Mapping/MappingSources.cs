using OidcProfiles.Schema;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>Gathers mapping documents from the assembly, the host's folder and the host's code; a later one replaces an earlier one.</summary>
internal static class MappingSources
{
    public static readonly string[] BuiltIn = ["apple", "facebook", "github", "google", "linkedin", "microsoft", "oidc", "x"];

    /// <returns>Each document with the place that messages name.</returns>
    public static List<(string Place, ProviderMapping Mapping)> Gather(UpstreamOptions options, ICollection<string> faults)
    {
        var found = BuiltIn.Select(name => ($"{name}.json (built in)", MappingJson.Read(EmbeddedText.Read($"{name}.json")))).ToList();
        found.AddRange(ReadFolder(options.MappingFolder, faults));
        foreach (var (index, mapping) in (options.Mappings ?? []).Index())
        {
            if (mapping is null)
            {
                faults.Add($"Upstream:Mappings:{index} is null; accepted: a mapping document.");
            }
            else
            {
                found.Add(($"Upstream:Mappings:{index}", mapping));
            }
        }

        return found;
    }

    private static IEnumerable<(string Place, ProviderMapping Mapping)> ReadFolder(string? folder, ICollection<string> faults)
    {
        if (folder is null)
        {
            yield break;
        }

        if (!Directory.Exists(folder))
        {
            faults.Add($"Upstream:MappingFolder '{folder}' is not accepted; accepted: a folder that exists, or null for none.");
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (Read(file, faults) is { } mapping)
            {
                yield return (file, mapping);
            }
        }
    }

    private static ProviderMapping? Read(string file, ICollection<string> faults)
    {
        try
        {
            return MappingJson.Read(File.ReadAllText(file));
        }
        catch (SchemaFormatException exception)
        {
            foreach (var fault in exception.Faults)
            {
                faults.Add($"{file}: {fault}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file}: it cannot be read ({exception.Message}); accepted: a mapping document.");
        }

        return null;
    }
}
