using System.Linq.Expressions;

namespace OidcProfiles.EntityFrameworkCore.Stores.Directory;

/// <summary>Puts conditions of queries together.</summary>
internal static class Predicates
{
    public static Expression<Func<TRow, bool>> And<TRow>(this Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) =>
        Join(one, other, Expression.AndAlso);

    public static Expression<Func<TRow, bool>> Or<TRow>(this Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other) =>
        Join(one, other, Expression.OrElse);

    public static Expression<Func<TRow, bool>> Not<TRow>(this Expression<Func<TRow, bool>> one) =>
        Expression.Lambda<Func<TRow, bool>>(Expression.Not(one.Body), one.Parameters);

    /// <summary>A condition of what is found in a row.</summary>
    public static Expression<Func<TRow, bool>> Then<TRow, T>(this Expression<Func<TRow, T>> find, Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<TRow, bool>>(Replace(condition.Body, condition.Parameters[0], find.Body), find.Parameters);

    /// <summary>Rows that have a text.</summary>
    public static Expression<Func<TRow, bool>> IsThere<TRow>(Expression<Func<TRow, string?>> text) => text.Then(value => value != null);

    private static Expression<Func<TRow, bool>> Join<TRow>(
        Expression<Func<TRow, bool>> one, Expression<Func<TRow, bool>> other, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<TRow, bool>>(join(one.Body, Replace(other.Body, other.Parameters[0], one.Parameters[0])), one.Parameters);

    private static Expression Replace(Expression body, ParameterExpression parameter, Expression replacement) =>
        new Replacement(parameter, replacement).Visit(body);

    private sealed class Replacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : base.VisitParameter(node);
    }
}
