using System.Security.Claims;
using Ideation.App.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Ideation.App.Account;

/// <summary>
/// Ends an open page whose account was disabled or has a new password: at once when it happens in this process, within half a minute
/// otherwise. The page then goes to the sign-in page, which says why.
/// </summary>
public sealed partial class CircuitSession : RevalidatingServerAuthenticationStateProvider
{
    private readonly SignInSessions _sessions;
    private readonly LiveFeed _feed;
    private readonly NavigationManager _navigation;
    private readonly ILogger _log;
    private LiveSubscription? _watching;
    private SessionState _state = SessionState.Good;

    public CircuitSession(ILoggerFactory logs, SignInSessions sessions, LiveFeed feed, NavigationManager navigation)
        : base(logs)
    {
        (_sessions, _feed, _navigation, _log) = (sessions, feed, navigation, logs.CreateLogger<CircuitSession>());
        AuthenticationStateChanged += Changed;
    }

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        _state = await _sessions.StateOfAsync(authenticationState.User, cancellationToken);
        return _state is SessionState.Good;
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= Changed;
        _watching?.Dispose();
        base.Dispose(disposing);
    }

    private void Changed(Task<AuthenticationState> changed) => _ = FollowAsync(changed);

    private async Task FollowAsync(Task<AuthenticationState> changed)
    {
        try
        {
            var state = await changed;
            if (Viewers.MemberOf(state.User) is not { } member)
            {
                Leave();
                return;
            }

            var watching = _watching = _feed.Watch(LiveTopic.Of(member));
            while (await watching.NextAsync())
            {
                if (!await ValidateAuthenticationStateAsync(state, CancellationToken.None))
                {
                    SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
                    return;
                }
            }
        }
        catch (Exception failure)
        {
            // The check twice a minute goes on.
            LogLost(failure);
        }
    }

    private void Leave()
    {
        _watching?.Dispose();
        if (_state is not SessionState.Good)
            _navigation.NavigateTo("/account/sign-in?why=" + (_state is SessionState.Disabled ? "disabled" : "signed-out"), forceLoad: true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page lost sight of its account; it is checked twice a minute still.")]
    private partial void LogLost(Exception failure);
}
