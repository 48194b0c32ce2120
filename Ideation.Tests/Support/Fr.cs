using System.Globalization;
using Ideation.App.Components;

namespace Ideation.Tests.Support;

/// <summary>The French sentence that stands on a page, so that a journey does not break when somebody words it better.</summary>
internal static class Fr
{
    public static string Of(string key, params object[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo("fr"), Texts.Of("fr")[key], arguments);
}
