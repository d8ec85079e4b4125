using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Fields;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Registration;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>What a person must still give before a sign-in ends, a few things at a time.</summary>
/// <param name="completion">Knows what is missing.</param>
/// <param name="profiles">Has what is there but not accepted any more.</param>
/// <param name="form">Makes and reads the fields of attributes.</param>
[SignedIn]
public sealed class CompleteModel(IProfileCompletion completion, ProfileManager profiles, AttributeForm form) : AccountPageModel
{
    /// <summary>The version of the terms that is accepted.</summary>
    [BindProperty(Name = RegistrationErrors.Terms)]
    public string? Terms { get; set; }

    /// <summary>What is asked for.</summary>
    public CompletionNeed Need { get; private set; } = new(null, [], 0);

    /// <summary>The fields of the attributes.</summary>
    public IReadOnlyList<AttributeField> Fields { get; private set; } = [];

    private string? Client => CompletionRedirect.ReadClient(LocalReturnUrl);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await completion.FindAsync(UserId, Client, cancellationToken) is { } need ? await ShowAsync(need, cancellationToken) : GoOn();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await completion.FindAsync(UserId, Client, cancellationToken) is not { } need)
        {
            return GoOn();
        }

        var result = await completion.SaveAsync(UserId, Client, new(Read(need), Terms), cancellationToken);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                AddErrors([error], error.Code == nameof(ProfileErrorDescriber.TermsNotAccepted) ? RegistrationErrors.Terms : null);
            }

            return await ShowAsync(need, cancellationToken);
        }

        return await completion.FindAsync(UserId, Client, cancellationToken) is null
            ? GoOn()
            : RedirectToPage("Complete", new { returnUrl = LocalReturnUrl });
    }

    /// <summary>What was asked for and not sent counts as left empty, so that nobody passes by a field that a form leaves out.</summary>
    private Dictionary<string, JsonElement> Read(CompletionNeed need)
    {
        var values = form.Read(Request.Form, need.Attributes);
        foreach (var definition in need.Attributes)
        {
            values.TryAdd(definition.Name, default);
        }

        return values;
    }

    private async Task<IActionResult> ShowAsync(CompletionNeed need, CancellationToken cancellationToken)
    {
        Need = need;
        var view = await profiles.FindAsync(UserId, Party.EndUser, cancellationToken);
        var posted = Request.HasFormContentType ? Request.Form : null;
        Fields =
        [
            .. need.Attributes.Select(definition => form.Make(
                definition,
                view?.Attributes.FirstOrDefault(item => item.Definition.Id == definition.Id)?.Value,
                isRequired: true,
                posted)),
        ];
        return Page();
    }
}
