namespace Scriban;

public class Template;
