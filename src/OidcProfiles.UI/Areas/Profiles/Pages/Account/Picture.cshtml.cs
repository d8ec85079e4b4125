using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Pictures;
using OidcProfiles.Pictures.Profile;
using OidcProfiles.Profiles;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Pictures;
using OidcProfiles.UI.Self;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Takes and removes a person's picture. Its form stands on the profile page; here it stands again with what was wrong.</summary>
[SignedIn]
[UploadLimit]
[Limited]
public sealed class PictureModel(ProfileManager profiles, IProfilePictures pictures, PictureAddresses addresses, ProfileErrorDescriber errors)
    : AccountPageModel, ILimitedByAccount
{
    /// <summary>The picture; null if the person does not see it, or nobody asked.</summary>
    public PicturePart? Picture { get; private set; }

    /// <summary>The upload; its name and type are not looked at.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <inheritdoc/>
    public string? LimitedAccount => FindUserId();

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = UploadLimitAttribute.TooLarge)] bool tooLarge, CancellationToken cancellationToken)
    {
        if (tooLarge)
        {
            AddErrors([errors.PictureTooLarge(PictureLimits.MostMegabytes)], nameof(Upload));
        }

        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), Texts["Profile.PictureMissing"]);
            return await ShowAsync(cancellationToken);
        }

        var result = await SetAsync(Upload, cancellationToken);
        return await AnswerAsync(result, "Profile.PictureSaved", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await pictures.RemoveAsync(UserId, cancellationToken), "Profile.PictureRemoved", cancellationToken);

    private async Task<IdentityResult> SetAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > PictureLimits.MostBytes)
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return IdentityResult.Failed(errors.PictureTooLarge(PictureLimits.MostMegabytes));
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return await pictures.SetAsync(UserId, bytes, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(IdentityResult result, string done, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            Tell(Texts[done]);
            return LocalRedirect("~/account/profile");
        }

        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(nameof(Upload), error.Description);
        }

        return await ShowAsync(cancellationToken);
    }

    /// <summary>Whoever may not see the attribute has no such page, unless there is something to tell.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (await profiles.FindAsync(UserId, Party.EndUser, cancellationToken) is { } view)
        {
            Picture = PicturePart.Of(view, addresses);
        }

        return Picture is null && ModelState.IsValid ? NotFound() : Page();
    }
}
