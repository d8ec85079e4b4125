using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Email.Outbox;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Mails that wait, were sent or were given up.</summary>
/// <param name="outbox">The mails.</param>
[Administers(AdminArea.Emails)]
public sealed class OutboxModel(EmailOutboxManager outbox) : AdminPageModel
{
    private const int MostOnAPage = 50;

    /// <summary>Mails in one state only.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public EmailState? State { get; set; }

    /// <summary>Mails of one name only.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>Mails to one address only.</summary>
    [BindProperty(SupportsGet = true, Name = "address")]
    public string? Address { get; set; }

    /// <summary>The mail that the page before ended with.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public Guid? Before { get; set; }

    /// <summary>How many there are in each state.</summary>
    public IReadOnlyDictionary<EmailState, int> Counts { get; private set; } = new Dictionary<EmailState, int>();

    /// <summary>The mails, the newest first.</summary>
    public IReadOnlyList<EmailEntry> Mails { get; private set; } = [];

    /// <summary>Where the next page is; null if this is the last.</summary>
    public string? Next { get; private set; }

    /// <summary>The first page of the same list.</summary>
    public string First => LinkTo(null);

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // What cannot be read in an address asks for nothing; the list is shown without it.
        ModelState.Clear();
        Address = string.IsNullOrWhiteSpace(Address) ? null : Address.Trim();
        Kind = string.IsNullOrWhiteSpace(Kind) ? null : Kind;
        Counts = await outbox.CountAsync(Actor, cancellationToken);
        var found = await outbox.ListAsync(new(State, Kind, Address: Address), Before, MostOnAPage + 1, Actor, cancellationToken);
        Mails = [.. found.Take(MostOnAPage)];
        Next = found.Count > MostOnAPage ? LinkTo(Mails[^1].Id) : null;
    }

    private string LinkTo(Guid? before)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("state", State?.ToString()), ("kind", Kind), ("address", Address), ("before", before?.ToString()) })
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        return $"{Url.Content("~/admin/outbox")}{query.ToQueryString()}";
    }
}
