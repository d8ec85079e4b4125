using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Says whether templates may use a member of a .NET type.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);
