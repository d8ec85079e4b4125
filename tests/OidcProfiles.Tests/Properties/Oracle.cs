using System.Text.Json.Nodes;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;
using OidcProfiles.Tests.Attributes.Values;

namespace OidcProfiles.Tests.Properties;

/// <summary>What must happen, told straight from the rules and from the plain words of <see cref="Spec"/>.</summary>
internal static class Oracle
{
    /// <summary>Empty, <c>r</c> or <c>rw</c>.</summary>
    public static string Rights(Spec? spec, Party party)
    {
        if (spec is null || spec.IsRetired)
        {
            return "";
        }

        var word = party == Party.AdminApi ? "readwrite" : spec.Access.Split('/')[party switch
        {
            Party.EndUser => 0,
            Party.Client => 1,
            _ => 2,
        }];
        var rights = word switch
        {
            "hidden" => "",
            "readonly" => "r",
            _ => "rw",
        };
        return spec.Kept is "computed" or "flag" ? rights.Replace("w", "", StringComparison.Ordinal) : rights;
    }

    public static JsonNode? Value(Spec spec, ProfileSnapshot snapshot)
    {
        var account = snapshot.Account;
        var (text, flag) = spec.Id switch
        {
            "preferred_username" => (account.UserName, false),
            "email" or "email_verified" => (account.Email, account.EmailConfirmed),
            "phone_number" or "phone_number_verified" => (account.PhoneNumber, account.PhoneNumberConfirmed),
            _ => (null, false),
        };
        return spec.Kept switch
        {
            "profile" => Json(spec.Value),
            "account" => string.IsNullOrEmpty(text) ? null : JsonValue.Create(text),
            "flag" => string.IsNullOrEmpty(text) ? null : JsonValue.Create(flag),
            _ when spec.Id == "groups" => snapshot.Groups.IsEmpty ? null : new JsonArray([.. snapshot.Groups.Select(name => JsonValue.Create(name))]),
            _ => spec.Id == "updated_at" && snapshot.Profile.UpdatedAt is { } time ? JsonValue.Create(time.ToUnixTimeSeconds()) : null,
        };
    }

    /// <summary>What the person sees goes only where they said yes, once they were asked at all. A flag does what its address does, if that was asked.</summary>
    public static bool IsShared(World world, Spec spec, string? client)
    {
        if (world.ConsentFor(client) is not { } consent || Rights(spec, Party.EndUser).Length == 0)
        {
            return true;
        }

        var address = spec.Kept == "flag" ? spec.Id.Replace("_verified", "", StringComparison.Ordinal) : spec.Id;
        var decided = consent.Shared.Contains(address) || consent.Withheld.Contains(address) ? address : spec.Id;
        return consent.Shared.Contains(decided);
    }

    /// <summary>The claims of a request as one JSON object.</summary>
    public static JsonObject Claims(World world, string? client, IEnumerable<string> scopes, char destination)
    {
        var (root, custom) = (new JsonObject { ["sub"] = World.UserId }, new JsonObject());
        foreach (var spec in world.Specs.OrderBy(spec => spec.Order).ThenBy(spec => spec.Name, StringComparer.Ordinal))
        {
            if (Rights(spec, Party.Client).Length > 0 && spec.Destinations.Contains(destination, StringComparison.Ordinal)
                && IsFor(spec, client) && IsShared(world, spec, client) && spec.Scopes.Intersect(scopes).Any() && Value(spec, world.Snapshot) is { } value)
            {
                (spec.IsAtRoot ? root : custom)[spec.Claim] = value;
            }
        }

        if (custom.Count > 0)
        {
            root["custom_attributes"] = custom;
        }

        return root;
    }

    public static bool IsFor(Spec spec, string? client)
    {
        if (spec.Release.Length == 0)
        {
            return true;
        }

        var isListed = spec.Release[1..].Split(' ').Contains(client);
        return client is not null && (spec.Release[0] == '+' ? isListed : !isListed);
    }

    /// <summary>The fault of one change; null if it is accepted.</summary>
    public static string? Fault(Spec? spec, Sample sample, Party party)
    {
        var rights = Rights(spec, party);
        if (rights != "rw")
        {
            return rights.Length == 0 ? "UnknownAttribute" : "ReadOnlyAttribute";
        }

        if (spec!.Kept == "account")
        {
            return "AccountAttribute";
        }

        var isFixed = spec.IsWriteOnce && party != Party.AdminApi && spec.Value is not null;
        var mustStay = spec.Required == AttributeRequirement.Always && party == Party.EndUser && spec.Value is not null;
        return sample.Fault
            ?? (isFixed && !Equals(spec.Value, sample.Value) ? "WriteOnceAttribute" : null)
            ?? (mustStay && sample.Value is null ? "RequiredAttribute" : null);
    }

    /// <summary>Whether a value from outside is taken, by the table of the rules.</summary>
    public static bool Takes(Spec spec, Sample sample)
    {
        if (spec.Kept != "profile" || spec.IsRetired || sample.Value is null || sample.Fault is not null)
        {
            return false;
        }

        if (spec.Stored is not { } stored)
        {
            return true;
        }

        var byHand = stored.Provenance.Source is ValueSource.User or ValueSource.Admin;
        return !(spec.IsWriteOnce && stored.Value is not null) && spec.Sync switch
        {
            SyncRule.ProviderWins => true,
            SyncRule.UserWins => stored.Value is not null && !byHand,
            _ => false,
        };
    }

    public static bool IsAskedFor(World world, Spec spec, RequirementStage stage, string? client)
    {
        var isDue = (stage == RequirementStage.Registration && spec.Required == AttributeRequirement.AtRegistration)
            || (spec.Required == AttributeRequirement.Always && IsFor(spec, client));
        var isAbsent = Value(spec, world.Snapshot) is null;
        var isFaulty = spec.Kept == "profile" && !spec.IsWriteOnce && !isAbsent
            && !Given.Parser.Parse(spec.ToDefinition(), spec.Value!.ToJson()).Succeeded;
        return isDue && Rights(spec, Party.EndUser) == "rw" && (isAbsent || isFaulty);
    }

    public static JsonNode? Json(AttributeValue? value) => value is null ? null : JsonNode.Parse(value.ToJson().GetRawText());
}
