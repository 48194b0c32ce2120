namespace Ideation.App.Account;

/// <summary>Leads every page to the first start while there is no administrator.</summary>
internal static class FirstStartGate
{
    private const string Setup = "/setup";

    // What programs call answers as it always does: a program cannot fill in a form.
    private static readonly PathString[] Open = [Setup, "/health", "/account/language", "/api", "/hubs", "/openapi", "/scalar"];

    public static void UseFirstStart(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!IsPage(context.Request) || !await context.RequestServices.GetRequiredService<FirstStart>().IsWaitingAsync(context.RequestAborted))
        {
            await next(context);
            return;
        }

        context.Response.Redirect(Setup);
    });

    // Files have an extension and are the same for everybody.
    private static bool IsPage(HttpRequest request) =>
        !Path.HasExtension(request.Path.Value)
        && !Open.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
