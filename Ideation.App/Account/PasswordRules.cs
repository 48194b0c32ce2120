using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ideation.App.Account;

/// <summary>
/// What a password must be: 12 to 128 characters, not among the first that people try, not one's own name. No rule asks for capitals or signs.
/// </summary>
internal static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private static readonly FrozenSet<string> Common = ReadCommon();

    public static void Check(string password, string name, string mail)
    {
        if (password.Length < MinLength)
            throw AccountErrors.PasswordShort();
        if (password.Length > MaxLength)
            throw AccountErrors.PasswordLong();

        var letters = Letters(password);
        if (IsCommon(letters))
            throw AccountErrors.PasswordCommon();
        if (letters == Letters(name) || letters == Letters(mail) || letters == Letters(mail.Split('@')[0]))
            throw AccountErrors.PasswordTelling();
    }

    // Digits and signs around a common word, or the same word again and again, are tried first too.
    private static bool IsCommon(string letters)
    {
        if (letters.Length < 4 || Common.Contains(letters))
            return true;

        for (var length = 1; length <= letters.Length / 2; length++)
        {
            if (letters.Length % length == 0 && (length < 4 || Common.Contains(letters[..length])) && IsRepeated(letters, length))
                return true;
        }

        return false;
    }

    private static bool IsRepeated(string letters, int length)
    {
        for (var at = length; at < letters.Length; at++)
        {
            if (letters[at] != letters[at - length])
                return false;
        }

        return true;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.ToString();
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Ideation.App.Account.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
