using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Auditing;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>What was recorded: filtered, followed from request to request, taken as a file.</summary>
/// <param name="desk">Reads it.</param>
/// <param name="texts">Says it in words.</param>
[Administers(AdminArea.Audit, Post = AdminLevel.Read)]
public sealed class AuditModel(AuditDesk desk, AuditTexts texts) : AdminPageModel
{
    private const int PageSize = 50;
    private const int CorrelationDigits = 32;

    /// <summary>All events that the module records, in the order of their names in words.</summary>
    public IEnumerable<string> Events => AuditEvents.All.OrderBy(texts.Describe, StringComparer.CurrentCulture);

    /// <summary>Says events in words.</summary>
    public AuditTexts Words => texts;

    /// <summary>About whom: a user name, an address or an id.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? About { get; set; }

    /// <summary>What happened.</summary>
    [BindProperty(SupportsGet = true, Name = "event")]
    public string? Event { get; set; }

    /// <summary>Whether it was done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public bool? Done { get; set; }

    /// <summary>From this day on (UTC).</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    /// <summary>To the end of this day (UTC).</summary>
    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>Of which request: a correlation id.</summary>
    [BindProperty(SupportsGet = true, Name = "request")]
    public string? Correlation { get; set; }

    /// <summary>Where the page begins.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    /// <summary>The events; null if what was entered to filter by must be mended.</summary>
    public AuditView? View { get; private set; }

    /// <summary>Shows a page of them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadFilterAsync(cancellationToken) is { } filter)
        {
            View = await desk.ListAsync(filter, AuditPosition.Parse(Before), PageSize, Actor, cancellationToken);
        }

        return Page();
    }

    /// <summary>Sends what the filter lets through as JSON Lines.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await ReadFilterAsync(cancellationToken) is { } filter ? new AuditExportResult(filter, Actor) : Page();

    /// <summary>The address of this page with another filter or place.</summary>
    /// <param name="more">What is other.</param>
    public string Link(params (string Name, string? Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["user"] = About,
            ["event"] = Event,
            ["done"] = Done?.ToString().ToLowerInvariant(),
            ["from"] = Write(From),
            ["to"] = Write(To),
            ["request"] = Correlation,
        };
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        var query = new QueryBuilder(values.Where(value => value.Value is { Length: > 0 }).Select(value => KeyValuePair.Create(value.Key, value.Value!)));
        return Url.Content($"~/admin/audit{query}");
    }

    /// <summary>What somebody is called.</summary>
    /// <param name="userId">Who.</param>
    public string NameOf(string userId) => View?.Names.GetValueOrDefault(userId) ?? userId;

    /// <summary>As forms have it.</summary>
    /// <param name="day">A day.</param>
    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<AuditFilter?> ReadFilterAsync(CancellationToken cancellationToken)
    {
        var who = string.IsNullOrWhiteSpace(About) ? null : await desk.FindUserAsync(About.Trim(), Actor, cancellationToken);
        if (who is null && !string.IsNullOrWhiteSpace(About))
        {
            ModelState.AddModelError("user", Texts["Audit.NobodyCalledSo"]);
        }

        var correlation = string.IsNullOrWhiteSpace(Correlation) ? null : Correlation.Trim().ToLowerInvariant();
        if (correlation is not null && (correlation.Length != CorrelationDigits || !correlation.All(char.IsAsciiHexDigit)))
        {
            ModelState.AddModelError("request", Texts["Audit.NoCorrelation"]);
        }

        return !ModelState.IsValid ? null : new()
        {
            UserId = who,
            Events = string.IsNullOrEmpty(Event) ? [] : [Event],
            Succeeded = Done,
            CorrelationId = correlation,
            From = From is { } from ? new(from, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Until = To is { } to && to < DateOnly.MaxValue ? new(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null,
        };
    }
}
