using System.Security.Claims;
using Ideation.Domain.Network;

namespace Ideation.App.Account;

/// <summary>The scopes of tokens as programs write them, and the check of endpoints that ask for one.</summary>
public static class TokenScopes
{
    public static string Word(this TokenScope scope) => scope switch
    {
        TokenScope.Read => "read",
        TokenScope.Write => "write",
        TokenScope.Facilitate => "facilitate",
        TokenScope.Administer => "administer",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Say how programs write this scope."),
    };

    /// <summary>From <c>read,write</c>; refuses a word that is no scope.</summary>
    public static IReadOnlyList<TokenScope> Parse(string words) =>
        [.. words.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Enum.GetValues<TokenScope>().Where(scope => scope.Word() == word).Cast<TokenScope?>().SingleOrDefault()
                ?? throw AccountErrors.TokenScopeUnknown(word))];

    /// <summary>Whoever came with the cookie is there in person; whoever came with a token may do what it was made for.</summary>
    public static bool MayUse(this ClaimsPrincipal person, TokenScope scope) =>
        person.Identity is { IsAuthenticated: true } identity
        && (identity.AuthenticationType != BearerTokens.Name || person.HasClaim(BearerTokens.ScopeClaim, scope.Word()));

    /// <summary>401 for nobody, 403 for a token without this scope (<c>read</c>, <c>write</c>, <c>facilitate</c>, <c>administer</c>).</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder
    {
        var needed = Parse(scope).Single();
        return builder.AddEndpointFilter(async (context, next) =>
        {
            var person = context.HttpContext.User;
            if (person.Identity is not { IsAuthenticated: true })
                return TypedResults.Unauthorized();

            return person.MayUse(needed)
                ? await next(context)
                : TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: $"The token lacks the scope {scope}.", extensions: [new("rule", "token.scope-missing")]);
        });
    }
}
