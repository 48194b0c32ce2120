using Ideation.Domain.Common;

namespace Ideation.Tests.Support;

internal static class Rules
{
    /// <summary>Checks the stable code of the refusal, never its prose.</summary>
    public static DomainException AssertBroken(string rule, Action act)
    {
        var refusal = Assert.Throws<DomainException>(act);
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }

    /// <summary>The same for what commands and queries refuse.</summary>
    public static async Task<DomainException> AssertBrokenAsync(string rule, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<DomainException>(act);
        Assert.Equal(rule, refusal.Rule);
        return refusal;
    }
}
