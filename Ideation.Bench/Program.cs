Console.WriteLine("Scenarios: (none yet)");
