using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.UI.Culture;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Definitions;

/// <summary>A page with the form of a definition, its check and its effect.</summary>
public abstract class DefinitionPageModel : AdminPageModel
{
    /// <summary>How a script asks for the check, and gets JSON.</summary>
    private const string ScriptHeader = "X-OidcProfiles-Check";

    /// <summary>What was entered.</summary>
    [BindProperty]
    public DefinitionInput Input { get; set; } = new();

    /// <summary>The definition as it is; null for a new one.</summary>
    public AttributeDefinition? Definition { get; protected set; }

    /// <summary>What saving would do; null if nobody asked.</summary>
    public EffectModel? Effect { get; private set; }

    /// <summary>What the check found, in words; null if nobody asked or there are faults.</summary>
    public string? Checked { get; private set; }

    /// <summary>Whether the sample was refused: then what the check found is no good news.</summary>
    public bool IsSampleRefused { get; private set; }

    /// <summary>The clients that an example can be shown for.</summary>
    public ImmutableArray<RegisteredClient> Clients { get; private set; } = [];

    /// <summary>The languages that have fields of their own.</summary>
    public IReadOnlyList<CultureInfo> Cultures => Service<PageCultures>().All;

    /// <summary>Whether the attribute follows the one that it speaks of.</summary>
    public bool Follows => Definition is { IsStandard: true } && StandardAttributes.VerifiedBy(Definition.Name) is not null;

    /// <summary>Whether a field means something for the type; of a new attribute all do.</summary>
    /// <param name="types">The types.</param>
    public bool IsFor(params AttributeType[] types) => Definition is null || (!Definition.IsStandard && types.Contains(Definition.Type));

    /// <summary>What the form means; its own faults are on the page then.</summary>
    protected abstract AttributeProposal Propose();

    /// <summary>Shows the page with what it needs besides.</summary>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (May(AdminArea.Users, AdminLevel.Read) && HttpContext.RequestServices.GetService<IClientList>() is { } clients)
        {
            Clients = (await clients.ListAsync(AttributeEffects.MostClients, CultureInfo.CurrentUICulture, cancellationToken)).Clients;
        }

        return Page();
    }

    /// <summary>Saves nothing: says what is wrong, and whether the sample would be accepted.</summary>
    protected async Task<IActionResult> CheckAsync(AttributeEffects effects, CancellationToken cancellationToken)
    {
        var proposal = Propose();
        var found = await effects.CheckAsync(proposal, Actor, cancellationToken);
        AddFaults(found.Errors);
        if (ModelState.IsValid)
        {
            Checked = Try(found.After);
        }

        return Request.Headers.ContainsKey(ScriptHeader) ? Answer() : await ShowAsync(cancellationToken);
    }

    /// <summary>Saves nothing: shows what saving would do.</summary>
    protected async Task<IActionResult> PreviewAsync(AttributeEffects effects, CancellationToken cancellationToken)
    {
        var proposal = Propose();
        if (ModelState.IsValid)
        {
            var isAsked = !string.IsNullOrWhiteSpace(Input.User) && !string.IsNullOrEmpty(Input.Client) && May(AdminArea.Users, AdminLevel.Read);
            var effect = await effects.PreviewAsync(proposal, isAsked ? new(Input.User!, Input.Client!) : null, Actor, cancellationToken);
            AddFaults(effect.Errors);
            Effect = effect.Errors.IsEmpty ? new(effect) : null;
        }

        return await ShowAsync(cancellationToken);
    }

    /// <summary>Each error at its field.</summary>
    protected void AddFaults(IEnumerable<IdentityError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            var field = error is AttributeError attribute ? DefinitionFields.FieldOf(attribute, Input) : null;
            ModelState.AddModelError(field ?? string.Empty, error.Description);
        }
    }

    /// <summary>What could not even be read.</summary>
    private protected void AddFaults(IEnumerable<DefinitionFault> faults)
    {
        foreach (var fault in faults)
        {
            ModelState.AddModelError(fault.Field, Texts[fault.Text]);
        }
    }

    private string Try(AttributeSchema? after)
    {
        var definition = after?.All.FirstOrDefault(one => Definition is null ? one.Name == Input.Name?.Trim() && !one.IsRetired : one.Id == Definition.Id);
        if (definition is null || string.IsNullOrEmpty(Input.Sample))
        {
            return Texts["AdminAttributes.Checked"];
        }

        var parser = new AttributeValueParser(Service<ProfileErrorDescriber>());
        var result = parser.ParseText(definition with { Origin = AttributeOrigin.Profile }, [Input.Sample]);
        IsSampleRefused = result.Error is not null;
        return result.Error?.Description ?? Texts["AdminAttributes.SampleAccepted"];
    }

    private JsonResult Answer() => new(new
    {
        faults = ModelState.Where(pair => pair.Value!.Errors.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value!.Errors.Select(error => error.ErrorMessage)),
        message = Checked,
        refused = IsSampleRefused,
    });
}
