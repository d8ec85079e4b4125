using System.Text.Json;
using OidcProfiles.Profiles;

namespace OidcProfiles.Accounts.Data;

/// <summary>Writes who did something and when.</summary>
internal static class ActorData
{
    public static void Write(Utf8JsonWriter json, Provenance provenance, string userId)
    {
        json.WriteString("source", JsonNamingPolicy.SnakeCaseLower.ConvertName(provenance.Source.ToString()));
        if (DataAttributes.FindActor(provenance, userId) is { } actor)
        {
            json.WriteString("actor", actor);
        }

        json.WriteString("at", provenance.At);
    }
}
