namespace OidcProfiles.Email;

/// <summary>
/// What one mail says: a record per mail in <c>Email/Models</c>, listed in <see cref="EmailCatalogue"/>. Its properties are the variables of
/// the templates, in snake case; their <see cref="System.ComponentModel.DescriptionAttribute"/> is their documentation. Types: text, number,
/// boolean, <see cref="Uri"/> (absolute), <see cref="DateTimeOffset"/>, <see cref="TimeSpan"/>, enumerations (a text in snake case), or
/// null of these.
/// </summary>
public abstract record EmailModel;
