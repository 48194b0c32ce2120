using Microsoft.AspNetCore.Components.Authorization;

namespace Ideation.App.Account;

/// <summary>Who sits before this page. Asked each time, because rights change while a circuit lives.</summary>
public sealed class CurrentMember(AuthenticationStateProvider authentication, Viewers viewers)
{
    public async ValueTask<Viewer> GetAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return await viewers.OfAsync(state.User);
    }
}
