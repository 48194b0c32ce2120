using Ideation.Domain.Common;
using Microsoft.AspNetCore.SignalR;

namespace Ideation.App.Live;

/// <summary>A rule that says no reaches an outside client by its code; what is broken stays in the log.</summary>
internal sealed class DomainRefusals : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (DomainException refusal)
        {
            throw new HubException(refusal.Rule);
        }
    }
}
