using System.Globalization;

namespace Ideation.Tests.Support;

internal static class Examples
{
    /// <summary>
    /// How many examples a property is tried with that is slow or needs many: what it asks for, or fewer where <c>CsCheck_Iter</c>
    /// says so, as under mutation (docs/mutation.md). CsCheck itself reads that variable only where a test names no number.
    /// </summary>
    public static int AtMost(int wanted) =>
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), CultureInfo.InvariantCulture, out var given) ? Math.Min(given, wanted) : wanted;
}
