using System.Collections.Immutable;

namespace OidcProfiles.Access;

/// <summary>The access of each party to an attribute. Only the eight coherent combinations exist.</summary>
public sealed record AttributeAccess
{
    private AttributeAccess(AccessLevel endUser, AccessLevel client, AccessLevel portal)
    {
        EndUser = endUser;
        Client = client;
        Portal = portal;
    }

    /// <summary>Hidden from all three.</summary>
    public static AttributeAccess Hidden { get; } = new(AccessLevel.Hidden, AccessLevel.Hidden, AccessLevel.Hidden);

    /// <summary>The default of a custom attribute: only the portal sees and edits it.</summary>
    public static AttributeAccess PortalOnly { get; } = new(AccessLevel.Hidden, AccessLevel.Hidden, AccessLevel.ReadWrite);

    /// <summary>Everyone sees it, nobody edits it.</summary>
    public static AttributeAccess ReadOnly { get; } = new(AccessLevel.ReadOnly, AccessLevel.ReadOnly, AccessLevel.ReadOnly);

    /// <summary>The person and the portal edit it, clients see it.</summary>
    public static AttributeAccess Open { get; } = new(AccessLevel.ReadWrite, AccessLevel.ReadOnly, AccessLevel.ReadWrite);

    /// <summary>All coherent combinations, the most closed first.</summary>
    public static ImmutableArray<AttributeAccess> Coherent { get; } =
    [
        Hidden,
        new(AccessLevel.Hidden, AccessLevel.Hidden, AccessLevel.ReadOnly),
        PortalOnly,
        new(AccessLevel.Hidden, AccessLevel.ReadOnly, AccessLevel.ReadOnly),
        new(AccessLevel.Hidden, AccessLevel.ReadOnly, AccessLevel.ReadWrite),
        ReadOnly,
        new(AccessLevel.ReadOnly, AccessLevel.ReadOnly, AccessLevel.ReadWrite),
        Open,
    ];

    /// <summary>The access of the person whose profile it is.</summary>
    public AccessLevel EndUser { get; }

    /// <summary>The access of whoever holds a token.</summary>
    public AccessLevel Client { get; }

    /// <summary>The access of an administrator in the portal.</summary>
    public AccessLevel Portal { get; }

    /// <summary>The coherent combination with just these levels.</summary>
    /// <returns>Null if there is none.</returns>
    public static AttributeAccess? Find(AccessLevel endUser, AccessLevel client, AccessLevel portal) =>
        Coherent.FirstOrDefault(access => access.EndUser == endUser && access.Client == client && access.Portal == portal);

    /// <summary>The coherent combination that changes the fewest levels by the least; of two equally near, the more closed one.</summary>
    public static AttributeAccess Nearest(AccessLevel endUser, AccessLevel client, AccessLevel portal) =>
        Coherent.MinBy(access =>
            Math.Abs(access.EndUser - endUser) + Math.Abs(access.Client - client) + Math.Abs(access.Portal - portal))!;

    /// <summary>The same with every right to edit taken away; coherent again.</summary>
    public AttributeAccess WithoutEditing() => Find(Reduce(EndUser), Reduce(Client), Reduce(Portal))!;

    /// <summary>The three levels as the documents write them, such as <c>hidden/readonly/readwrite</c>.</summary>
    public override string ToString() => Describe(EndUser, Client, Portal);

    internal static string Describe(AccessLevel endUser, AccessLevel client, AccessLevel portal) =>
        $"{endUser}/{client}/{portal}".ToLowerInvariant();

    private static AccessLevel Reduce(AccessLevel level) => level > AccessLevel.ReadOnly ? AccessLevel.ReadOnly : level;
}
