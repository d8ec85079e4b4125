using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OidcProfiles.Access;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Culture;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Self;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>A person's own profile, to see and to edit by the access of each attribute.</summary>
[SignedIn]
public sealed class ProfileModel(ProfileManager profiles, ProfileForm form, ProfileLanguages languages, PictureAddresses pictures)
    : AccountPageModel
{
    private const string Locale = "locale";

    /// <summary>The attributes under their headings.</summary>
    public IReadOnlyList<ProfileSection> Sections { get; private set; } = [];

    /// <summary>The names in the languages that there are.</summary>
    public IReadOnlyList<LanguageSection> Languages { get; private set; } = [];

    /// <summary>The fields for one more language.</summary>
    public LanguageSection NewLanguage { get; private set; } = new(string.Empty, string.Empty, []);

    /// <summary>The picture; null if the person does not see it.</summary>
    public PicturePart? Picture { get; private set; }

    /// <summary>The state that the page shows; empty if nothing was ever saved.</summary>
    public string Stamp { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(posted: null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(UserId, Party.EndUser, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        var changes = form.Read(view, sent);
        var faults = languages.Read(view, sent, changes);
        var result = faults.Count > 0 ? IdentityResult.Failed([.. faults])
            : changes.Count == 0 ? IdentityResult.Success
            : await SaveAsync(changes, sent, cancellationToken);
        if (result.Succeeded)
        {
            return Finish(changes);
        }

        AddErrors(result, sent);
        return await ShowAsync(sent, cancellationToken);
    }

    private Task<IdentityResult> SaveAsync(Dictionary<string, JsonElement> changes, IFormCollection sent, CancellationToken cancellationToken)
    {
        var patch = new ProfilePatch { Changes = changes, ConcurrencyStamp = sent[nameof(Stamp)].ToString(), RefusesMissing = true };
        return profiles.PatchAsync(UserId, patch, ProfileActor.Self(UserId), cancellationToken);
    }

    /// <summary>To the page again, without what its address asked for: in the language that was just chosen, if one was.</summary>
    private LocalRedirectResult Finish(Dictionary<string, JsonElement> changes)
    {
        if (changes.TryGetValue(Locale, out var locale) && Service<PageCultures>().Find(locale.GetString()) is { } culture)
        {
            CultureInfo.CurrentUICulture = culture;
        }

        Tell(Texts[changes.Count > 0 ? "Profile.Saved" : "Profile.Unchanged"]);
        return LocalRedirect("~/account/profile");
    }

    private void AddErrors(IdentityResult result, IFormCollection sent)
    {
        foreach (var error in result.Errors)
        {
            if (error.Code == nameof(ProfileErrorDescriber.ConcurrencyFailure))
            {
                ModelState.AddModelError(string.Empty, Texts["Profile.Conflict"]);
            }
            else if (error is not AttributeError attribute || ProfileLanguages.KeyOf(attribute, sent) is not { } key)
            {
                AddErrors([error]);
            }
            else if (key != ProfileLanguages.NewLanguage || ModelState.GetFieldValidationState(key) == ModelValidationState.Unvalidated)
            {
                // The same of each name: once is enough.
                ModelState.AddModelError(key, error.Description);
            }
        }
    }

    private async Task<IActionResult> ShowAsync(IFormCollection? posted, CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(UserId, Party.EndUser, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        Sections = form.Make(view, posted);
        Languages = languages.Make(view, posted);
        NewLanguage = languages.MakeAdditional(view, posted);
        Picture = PicturePart.Of(view, pictures);
        Stamp = view.ConcurrencyStamp ?? string.Empty;
        return Page();
    }
}
