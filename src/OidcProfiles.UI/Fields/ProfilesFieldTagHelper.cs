using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OidcProfiles.UI.Fields;

/// <summary>
/// Writes a whole field by the partial <c>_Field</c>: label, help, input and errors, tied together for screen readers.
/// <c>&lt;profiles-field for="Input.Email" label="…" type="email" autocomplete="email" /&gt;</c>
/// </summary>
[HtmlTargetElement("profiles-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProfilesFieldTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The member of the page's model.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The label.</summary>
    public required string Label { get; set; }

    /// <summary>The type of the input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What helps to fill it in.</summary>
    public string? Help { get; set; }

    /// <summary>What browsers fill it with.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Which keyboard small devices show.</summary>
    [HtmlAttributeName("inputmode")]
    public string? InputMode { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether the page begins here.</summary>
    public bool Focus { get; set; }

    /// <summary>Shows how strong a new password is.</summary>
    public bool Strength { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        var posted = ViewContext.ModelState.TryGetValue(For.Name, out var state) ? state.AttemptedValue : null;
        output.Content.SetHtmlContent(await html.PartialAsync("_Field", new FieldModel
        {
            Name = For.Name,
            Label = Label,
            Type = Type,
            Value = Type == "password" ? null : posted ?? For.Model?.ToString(),
            Help = Help,
            Autocomplete = Autocomplete,
            InputMode = InputMode,
            IsOptional = Optional,
            HasFocus = Focus,
            ShowsStrength = Strength,
        }));
    }
}
