using Ideation.App.Data.Seeds;

namespace Ideation.Tests.Support;

internal static class DemoPeople
{
    public static string MailOf(string key) => SeedFiles.People().Single(person => person.Key == key).Mail;

    public static string NameOf(string key) => SeedFiles.People().Single(person => person.Key == key).Name;
}
