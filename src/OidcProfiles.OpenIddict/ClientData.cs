using System.Text.Json;

namespace OidcProfiles.OpenIddict;

/// <summary>Writes members that several parts of the download have.</summary>
internal static class ClientData
{
    public static void Write(Utf8JsonWriter json, (string? Id, string? Name) client)
    {
        json.WriteString("client_id", client.Id);
        json.WriteString("client_name", client.Name);
    }

    public static void Write(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
