using System.Security.Cryptography;
using System.Text;

namespace Ideation.App.Rounds;

internal static class Keys
{
    /// <summary>In the same time whatever the difference, so that nobody finds a key letter by letter.</summary>
    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
