using System.Reflection;
using Ideation.App.Account;

namespace Ideation.App.Api;

/// <summary>
/// Who calls, and what their token lets them do. Without a token it is nobody, who reads what is public; the browser's cookie does not count here,
/// so that no other site can call in somebody's name.
/// </summary>
public sealed record ApiCaller(Viewer Viewer, IReadOnlyList<string> Scopes)
{
    public static async ValueTask<ApiCaller?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        if (context.Request.Headers.Authorization.Count == 0)
            return new ApiCaller(Viewer.Nobody, []);

        var viewer = await context.RequestServices.GetRequiredService<Viewers>().OfAsync(context.User, context.RequestAborted);
        if (viewer.Voter is null)
            throw ApiErrors.TokenRefused();

        return new ApiCaller(viewer, [.. context.User.FindAll("scope").Select(claim => claim.Value)]);
    }

    /// <summary>The viewer behind a token that lets them write; refuses with <c>account.signed-out</c> or <c>api.scope-missing</c>.</summary>
    public Viewer Writer => Allowed("write");

    /// <summary>The viewer behind a token that lets them run campaigns.</summary>
    public Viewer Facilitator => Allowed("facilitate");

    /// <summary>Reading with a token needs its scope too.</summary>
    public Viewer Reader => Viewer.IsSignedIn ? Allowed("read") : Viewer;

    /// <summary>The viewer behind a token, where nothing is public.</summary>
    public Viewer KnownReader => Allowed("read");

    /// <summary>A member or a guest behind a token that lets them read, where nothing is public.</summary>
    public Viewer PresentReader => Present("read");

    /// <summary>A member or a guest behind a token that lets them take part.</summary>
    public Viewer Participant => Present("write");

    private Viewer Allowed(string scope)
    {
        // A guest is known, and may do what guests do.
        if (Viewer.Guest is not null)
            throw ApiErrors.ScopeMissing(scope);

        return Present(scope);
    }

    private Viewer Present(string scope)
    {
        if (Viewer.Voter is null)
            throw AccountErrors.SignedOut();
        if (!Scopes.Contains(scope))
            throw ApiErrors.ScopeMissing(scope);

        return Viewer;
    }
}
