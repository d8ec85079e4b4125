using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Configurations;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>
/// Texts in the order of their code points, so that a beginning is a range that an index answers. ORDER BY, comparison and index must name the same
/// collation; where the column has none, PostgreSQL takes that of the database, which may be a language's.
/// </summary>
internal sealed class TextOrder(string? collation, bool isLinguistic)
{
    private static readonly MethodInfo Collate =
        ((Func<DbFunctions, string?, string, string?>)RelationalDbFunctionsExtensions.Collate).Method;

    private static readonly MethodInfo Compare = ((Func<string?, string?, int>)string.Compare).Method;

    /// <summary>Of columns whose own collation is that of code points.</summary>
    public static TextOrder OfColumns { get; } = new(collation: null, isLinguistic: false);

    /// <summary>Of the columns of Identity, whose collation is the host's matter.</summary>
    public static TextOrder OfIdentity(DbContext context) => context.Database.ProviderName switch
    {
        ProviderDifferences.PostgreSql => new(ProviderDifferences.PostgreSqlOrder, isLinguistic: false),
        ProviderDifferences.SqlServer => new(collation: null, isLinguistic: true),
        _ => OfColumns,
    };

    /// <summary>What rows are ordered by.</summary>
    public Expression<Func<TRow, string?>> By<TRow>(Expression<Func<TRow, string?>> text) =>
        Expression.Lambda<Func<TRow, string?>>(Order(text.Body), text.Parameters);

    /// <summary>Rows whose text stands in a relation to another one.</summary>
    public Expression<Func<TRow, bool>> Is<TRow>(Expression<Func<TRow, string?>> text, ExpressionType relation, string other)
    {
        Expression<Func<string>> parameter = () => other;
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.MakeBinary(relation, Expression.Call(Compare, Order(text.Body), parameter.Body), Expression.Constant(0)), text.Parameters);
    }

    /// <summary>Rows whose text begins so: false, and not unknown, for rows without one.</summary>
    public Expression<Func<TRow, bool>> StartsWith<TRow>(Expression<Func<TRow, string?>> text, string beginning)
    {
        var isThere = Predicates.IsThere(text);
        if (beginning.Length == 0)
        {
            return isThere;
        }

        if (isLinguistic)
        {
            // Where neighbours in the order may differ by case only, LIKE is what an index answers.
            return isThere.And(text.Then(value => value!.StartsWith(beginning)));
        }

        var after = isThere.And(Is(text, ExpressionType.GreaterThanOrEqual, beginning));
        return End(beginning) is { } end ? after.And(Is(text, ExpressionType.LessThan, end)) : after;
    }

    /// <summary>The first text after all those that begin so: with the next code point for the last one.</summary>
    /// <returns>Null if there is none.</returns>
    internal static string? End(string beginning)
    {
        const int BeforeSurrogates = 0xD7FF;
        const int AfterSurrogates = 0xE000;
        const int Last = 0x10FFFF;
        for (var length = beginning.Length; length > 0;)
        {
            _ = Rune.DecodeLastFromUtf16(beginning.AsSpan(0, length), out var rune, out var used);
            length -= used;
            if (rune.Value < Last)
            {
                return beginning[..length] + new Rune(rune.Value == BeforeSurrogates ? AfterSurrogates : rune.Value + 1);
            }
        }

        return null;
    }

    private Expression Order(Expression text) => collation is null
        ? text
        : Expression.Call(Collate, Expression.Property(expression: null, typeof(EF), nameof(EF.Functions)), text, Expression.Constant(collation));
}
