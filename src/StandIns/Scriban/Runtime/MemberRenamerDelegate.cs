using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Gives a member of a .NET type the name that templates use.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);
