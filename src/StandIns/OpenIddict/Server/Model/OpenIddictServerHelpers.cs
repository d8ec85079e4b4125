namespace OpenIddict.Server;

public static class OpenIddictServerHelpers
{
    /// <summary>The property of that name if it is there and of that type.</summary>
    public static TProperty? GetProperty<TProperty>(this OpenIddictServerTransaction transaction, string name)
        where TProperty : class
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentException.ThrowIfNullOrEmpty(name);

        return transaction.Properties.GetValueOrDefault(name) as TProperty;
    }

    /// <summary>Sets the property, or removes it when the value is null.</summary>
    public static void SetProperty<TProperty>(this OpenIddictServerTransaction transaction, string name, TProperty? value)
        where TProperty : class
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentException.ThrowIfNullOrEmpty(name);

        if (value is null)
        {
            transaction.Properties.Remove(name);
        }
        else
        {
            transaction.Properties[name] = value;
        }
    }

    /// <summary>The context of an earlier stage of the same request, kept under its type's name.</summary>
    internal static TContext? Recall<TContext>(this OpenIddictServerTransaction transaction)
        where TContext : class
        => transaction.GetProperty<TContext>(typeof(TContext).FullName!);

    internal static TContext Remember<TContext>(this OpenIddictServerTransaction transaction, TContext context)
        where TContext : class
    {
        transaction.SetProperty(typeof(TContext).FullName!, context);
        return context;
    }
}
