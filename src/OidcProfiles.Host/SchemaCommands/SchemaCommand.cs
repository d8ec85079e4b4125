using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.Host.SchemaCommands;

/// <summary>
/// Definitions as code: JSON alone on standard output, words for people on standard error. Works beside a host that runs on the same
/// database. No server is started.
/// </summary>
internal static class SchemaCommand
{
    public const int Done = 0;
    public const int WrongUsage = 2;
    public const int Unsafe = 3;

    private static readonly ProfileActor Actor = new(Party.AdminApi, ValueSource.Import, "schema import") { Rights = AdminRights.Full };

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(SchemaCommandLine line, TextReader input, TextWriter output, TextWriter messages)
    {
        if (line.Verb is not { } verb)
        {
            await messages.WriteLineAsync(SchemaCommandLine.Usage);
            return WrongUsage;
        }

        var text = verb == SchemaVerb.Export ? "" : await ReadAsync(line.File, input);
        return await CommandHost.RunAsync(
            line.Settings,
            typeof(SchemaCommand),
            services => RunAsync(services.GetRequiredService<AttributeSchemaManager>(), verb, text, line.IsApplied, output, messages));
    }

    private static async Task<int> RunAsync(
        AttributeSchemaManager manager, SchemaVerb verb, string text, bool isApplied, TextWriter output, TextWriter messages)
    {
        await manager.SeedAsync(CancellationToken.None);
        if (verb == SchemaVerb.Export)
        {
            await output.WriteLineAsync(SchemaJson.WriteDocument((await manager.ExportAsync(CancellationToken.None)).Document));
            return Done;
        }

        return await ImportAsync(manager, text, isApplied, output, messages);
    }

    private static async Task<int> ImportAsync(
        AttributeSchemaManager manager, string text, bool isApplied, TextWriter output, TextWriter messages)
    {
        var plan = await PlanAsync(manager, text);
        if (isApplied && plan.Faults.IsEmpty)
        {
            var result = await manager.ApplyAsync(plan.Target, plan.Version, Actor, CancellationToken.None);
            plan = plan with { IsApplied = result.Succeeded };
            foreach (var error in result.Errors)
            {
                await messages.WriteLineAsync(error.Description);
            }
        }

        await output.WriteLineAsync(SchemaJson.WritePlan(plan));
        await messages.WriteLineAsync(Summarize(plan, isApplied));
        return plan.IsSafe || plan.IsApplied ? isApplied && !plan.IsApplied ? Unsafe : Done : Unsafe;
    }

    private static async Task<SchemaPlan> PlanAsync(AttributeSchemaManager manager, string text)
    {
        try
        {
            return await manager.PlanAsync(SchemaJson.Read<AttributeSchemaDocument>(text), CancellationToken.None);
        }
        catch (SchemaFormatException exception)
        {
            return new() { Faults = exception.Faults };
        }
    }

    private static string Summarize(SchemaPlan plan, bool isApplied)
    {
        var broken = plan.Differences.Sum(difference => (difference.Values?.Invalid ?? 0) + (difference.Values?.Duplicate ?? 0));
        var found = plan.Faults.IsEmpty
            ? $"Definitions that differ: {plan.Differences.Length}; stored values that not be valid, seen or unique any more: {broken}."
            : $"Faults in the document: {plan.Faults.Length}.";
        var done = (plan.IsApplied, isApplied, plan.Faults.IsEmpty) switch
        {
            (true, _, _) => "The definitions are those of the document now.",
            (_, false, true) => "Nothing was changed; 'schema import FILE --apply' changes it.",
            _ => "Nothing was changed.",
        };
        return $"{found} {done}";
    }

    private static async Task<string> ReadAsync(string file, TextReader input)
    {
        try
        {
            return file == SchemaCommandLine.StandardInput ? await input.ReadToEndAsync() : await File.ReadAllTextAsync(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostSettingException($"The document '{file}' cannot be read: {exception.Message}");
        }
    }
}
