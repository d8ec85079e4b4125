using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration;
using OidcProfiles.Groups;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>One group: its name, what it is for, and its members.</summary>
/// <param name="groups">The groups.</param>
/// <param name="members">Who is in them.</param>
/// <param name="names">What users are called.</param>
[Administers(AdminArea.Users)]
public sealed class GroupModel(GroupManager groups, GroupMembers members, IUserNames names) : AdminPageModel
{
    private const int PageSize = 50;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    /// <summary>Which group.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    /// <summary>The user id that the page before ended with.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>What was entered of the group.</summary>
    [BindProperty]
    public GroupInput Input { get; set; } = new();

    /// <summary>The stamp of the group that the form was made of.</summary>
    [BindProperty(Name = "stamp")]
    public string? Stamp { get; set; }

    /// <summary>Whom to put in or take out.</summary>
    [BindProperty(Name = "user")]
    public string? UserToAdd { get; set; }

    /// <summary>The group.</summary>
    public Group Group { get; private set; } = null!;

    /// <summary>Some of its members.</summary>
    public GroupMemberPage Members { get; private set; } = new([], Next: null);

    /// <summary>What a member is called.</summary>
    /// <param name="userId">Who.</param>
    public string NameOf(string userId) => _names.GetValueOrDefault(userId) ?? userId;

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        ShowStored();
        return Page();
    }

    /// <summary>Gives it another name or description.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        var (result, changed) = await groups.UpdateAsync(Id, new(Input.Name, Input.Description), Stamp ?? string.Empty, Actor, cancellationToken);
        if (changed is null)
        {
            if (!await LoadAsync(cancellationToken))
            {
                return NotFound();
            }

            // What was entered stays; saved again, it replaces what somebody else has saved meanwhile, of which the error tells.
            Stamp = Group.ConcurrencyStamp;
            return RefuseGroup(result);
        }

        Tell(Texts["AdminGroups.Saved"]);
        return Back();
    }

    /// <summary>Puts somebody in.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var userId = await FindUserAsync(cancellationToken);
        var result = userId is null ? null : await members.AddAsync(Id, userId, Actor, cancellationToken);
        if (result is { Succeeded: true })
        {
            Tell(Texts["AdminGroups.Added", UserToAdd!.Trim()]);
            return Back();
        }

        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        ShowStored();
        if (result is not null)
        {
            return Refuse(result, "user");
        }

        ModelState.AddModelError("user", Texts["AdminGroups.Nobody"]);
        return Page();
    }

    /// <summary>Takes somebody out.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        var result = await members.RemoveAsync(Id, UserToAdd ?? string.Empty, Actor, cancellationToken);
        if (!result.Succeeded)
        {
            return await LoadAsync(cancellationToken) ? Refuse(result) : NotFound();
        }

        Tell(Texts["AdminGroups.Removed"]);
        return Back();
    }

    private LocalRedirectResult Back() => LocalRedirect($"~/admin/groups/{Uri.EscapeDataString(Id)}");

    private void ShowStored() => (Input, Stamp) = (new() { Name = Group.Name, Description = Group.Description }, Group.ConcurrencyStamp);

    private async Task<string?> FindUserAsync(CancellationToken cancellationToken) =>
        UserToAdd?.Trim() is { Length: > 0 } text && !text.Any(char.IsControl) ? await names.FindIdAsync(text, cancellationToken) : null;

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await groups.FindAsync(Id, cancellationToken) is not { } group)
        {
            return false;
        }

        Group = group;
        Members = await members.ListAsync(Id, string.IsNullOrEmpty(After) ? null : After, PageSize, Actor, cancellationToken);
        _names = await names.FindAsync([.. Members.Members.Select(member => member.UserId)], cancellationToken);
        return true;
    }
}
