using System.Collections.Frozen;
using System.Globalization;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Accounts.Phones;

/// <summary>What a text message with a code says: the code first, where the notification of a telephone shows it.</summary>
internal static class PhoneTexts
{
    // {0} code, {1} product name, {2} minutes.
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "{0} is your code for {1}. It is valid for {2} min. Do not give it to anyone.",
        ["de"] = "{0} ist Ihr Code für {1}. Er gilt {2} Min. Geben Sie ihn niemandem weiter.",
        ["fr"] = "{0} est votre code pour {1}. Il est valable {2} min. Ne le communiquez à personne.",
        ["es"] = "{0} es su código para {1}. Es válido durante {2} min. No lo comparta con nadie.",
        ["ja"] = "{1} の確認コードは {0} です。有効期間は {2} 分です。誰にも教えないでください。",
        ["ar"] = "{0} هو رمزك في {1}. مدة صلاحيته بالدقائق: {2}. لا تعطِه لأي شخص.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Cultures => Texts.Keys;

    /// <param name="culture">The language (BCP 47); one that is not known is English.</param>
    /// <param name="code">The code.</param>
    /// <param name="product">The product name.</param>
    /// <param name="lifetime">How long the code is valid; a part of a minute is not promised.</param>
    public static string Write(string? culture, string code, string product, TimeSpan lifetime)
    {
        var text = EmailCultures.Chain(culture).Select(Texts.GetValueOrDefault).FirstOrDefault(found => found is not null)
            ?? Texts[EmailCultures.BuiltIn];
        return string.Format(CultureInfo.InvariantCulture, text, code, product, Math.Max(1, (int)lifetime.TotalMinutes));
    }
}
