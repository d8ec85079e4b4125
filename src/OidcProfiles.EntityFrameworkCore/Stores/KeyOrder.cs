using System.Linq.Expressions;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Rows after a key, in the order of keys. By hand, because no constraint says of a key that it can be compared; all that databases know can.</summary>
internal static class KeyOrder
{
    /// <param name="property">The property that has the key.</param>
    /// <param name="last">The key.</param>
    public static Expression<Func<TRow, bool>> After<TRow, TKey>(string property, TKey last) =>
        Beyond<TRow, TKey>(property, last, ExpressionType.GreaterThan);

    /// <param name="property">The property that has the key.</param>
    /// <param name="last">The key.</param>
    /// <param name="relation">Greater than it, or less.</param>
    public static Expression<Func<TRow, bool>> Beyond<TRow, TKey>(string property, TKey last, ExpressionType relation)
    {
        Expression<Func<TKey>> parameter = () => last;
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Property(row, property);
        var isBeyond = typeof(TKey) == typeof(string)
            ? Expression.MakeBinary(
                relation,
                Expression.Call(typeof(string), nameof(string.Compare), typeArguments: null, key, parameter.Body),
                Expression.Constant(0))
            : Expression.MakeBinary(relation, key, parameter.Body);
        return Expression.Lambda<Func<TRow, bool>>(isBeyond, row);
    }
}
